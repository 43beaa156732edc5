/**
 * A pattern of all words that are one slip of the finger away: a letter wrong, missing, doubled or too many, or two exchanged. The first letter
 * is taken as meant: people rarely miss it, and the index needs something to hold on to.
 */
export const ONE_SLIP = `
  create function one_slip(word text) returns text language sql immutable strict parallel safe as $$
    select '\\m(?:' || string_agg(distinct slip, '|') || ')\\M' from (
      select left(word, i - 1) || '.' || substr(word, i + 1) from generate_series(2, length(word)) i
      union all select left(word, i - 1) || substr(word, i + 1) from generate_series(2, length(word)) i
      union all select left(word, i) || '.' || substr(word, i + 1) from generate_series(1, length(word)) i
      union all select left(word, i - 1) || substr(word, i + 1, 1) || substr(word, i, 1) || substr(word, i + 2) from generate_series(2, length(word) - 1) i
    ) slips (slip)
  $$`;

/**
 * Whom words mean, with a rank: 0 the name begins so, 1 each word begins a word of the name, 2 each begins something known of them (extension,
 * e-mail, team, role, site, duty), 3 to 4 similar words, the more similar the lower.
 *
 * It runs as the owner because row-level security keeps the trigram index from being used (its operators are not leakproof), and says the
 * workspace itself instead. Each word must match: by its beginning, by one slip of the finger, or by similarity.
 */
export const FIND_BY_WORDS = `
  create function employees_by_words(query text) returns table (id text, rank real)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
  declare
    mine constant text := current_setting('sambung.workspace');
    said constant text := plain_words(query);
    word text;
    exact text;
    every_exact text := 'true';
    every_near text := 'true';
    every_name text := 'true';
  begin
    perform set_config('pg_trgm.strict_word_similarity_threshold', '0.5', true);
    foreach word in array (string_to_array(said, ' '))[1:6] loop
      exact := format('(e.words like %L or e.team_id = any(%L) or e.site_id = any(%L) or e.roles && %L)',
        '% ' || word || '%',
        array(select t.id from teams t where t.workspace = mine and t.words like '% ' || word || '%'
              union select d.team_id from duties d where d.workspace = mine and d.team_id is not null and d.words like '% ' || word || '%'),
        array(select s.id from sites s where s.workspace = mine and s.words like '% ' || word || '%'),
        array(select r.key from roles r where r.workspace = mine and r.words like '% ' || word || '%'
              union select d.role from duties d where d.workspace = mine and d.role is not null and d.words like '% ' || word || '%'));
      every_exact := every_exact || ' and ' || exact;
      every_name := every_name || format(' and '' '' || e.name_plain like %L', '% ' || word || '%');
      every_near := every_near || case
        when length(word) < 3 then ' and ' || exact
        when length(word) < 7 then format(' and (%s or e.words ~ %L or %L <<%% e.words)', exact, one_slip(word), word)
        else format(' and (%s or %L <<%% e.words)', exact, word) end;
    end loop;
    return query execute format(
      'select e.id, case when e.name_plain like %L then 0 when %s then 1 when %s then 2
                         else 4 - strict_word_similarity(%L, e.words) end::real
       from employees e where e.workspace = %L and (%s)',
      said || '%', every_name, every_exact, said, mine, every_near);
  end $$`;
