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
 * The condition that each of the words begins something known of an employee e: name, extension, e-mail, telephone; their team, role, site or
 * duty. The workspace is said in it, because who uses it runs as the owner.
 */
export const BEGINS_SOMETHING = `
  create function begins_something(word text) returns text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
  declare
    mine constant text := current_setting('sambung.workspace');
    beginning constant text := '% ' || word || '%';
  begin
    return format('(e.words like %L or e.team_id = any(%L) or e.site_id = any(%L) or e.roles && %L)',
      beginning,
      array(select t.id from teams t where t.workspace = mine and t.words like beginning
            union select d.team_id from duties d where d.workspace = mine and d.team_id is not null and d.words like beginning),
      array(select s.id from sites s where s.workspace = mine and s.words like beginning),
      array(select r.key from roles r where r.workspace = mine and r.words like beginning
            union select d.role from duties d where d.workspace = mine and d.role is not null and d.words like beginning));
  end $$`;

/**
 * Whom words mean beyond those whose name begins with them. Exactly: rank 1 where each word begins a word of the name, 2 where each begins
 * something known of them. Nearly (\`near\`): rank 3 to 4, the more similar the lower; each word is exact, one slip of the finger away, or similar.
 *
 * It runs as the owner because row-level security keeps the trigram index from being used (its operators are not leakproof), and says the
 * workspace itself instead.
 */
export const FIND_BY_WORDS = `
  create function employees_by_words(query text, near boolean) returns table (id text, rank real, name_plain text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
  declare
    mine constant text := current_setting('sambung.workspace');
    said constant text := plain_words(query);
    word text;
    every_exact text := 'true';
    every_near text := 'true';
    every_name text := 'true';
  begin
    perform set_config('pg_trgm.strict_word_similarity_threshold', '0.5', true);
    foreach word in array (string_to_array(said, ' '))[1:6] loop
      every_exact := every_exact || ' and ' || begins_something(word);
      every_name := every_name || format(' and '' '' || e.name_plain like %L', '% ' || word || '%');
      every_near := every_near || ' and ' || case
        when length(word) < 3 then begins_something(word)
        when length(word) < 7 then format('(%s or e.words ~ %L)', begins_something(word), one_slip(word))
        else format('(%s or e.words ~ %L or %L <<%% e.words)', begins_something(word), one_slip(left(word, 20)), word) end;
    end loop;
    if near then
      return query execute format(
        'select e.id, (4 - strict_word_similarity(%L, e.words))::real, e.name_plain from employees e
         where e.workspace = %L and (%s) and not (%s)', said, mine, every_near, every_exact);
    else
      return query execute format(
        'select e.id, case when %s then 1 else 2 end::real, e.name_plain from employees e
         where e.workspace = %L and (%s) and e.name_plain not like %L', every_name, mine, every_exact, said || '%');
    end if;
  end $$`;
