/**
 * What a sender does between two sends, in one round trip: record the last send, number what is new, hand out what comes next.
 *
 * A function and not one statement: in READ COMMITTED each of its statements sees what is newest once the lock is held. One statement with a CTE
 * would look at the outbox as it was *before* it waited for the lock, and number rows again that somebody numbered meanwhile.
 *
 * `the_term` null: the records have their numbers from their writer, and no lease is looked at. No row: the lease is not (or no longer) held.
 */
export const OUTBOX_NEXT = `
  CREATE FUNCTION outbox_next(the_partition smallint, the_term bigint, sent_after bigint, sent_up_to bigint, max_rows integer)
  RETURNS TABLE (cursor_at bigint, number bigint, event_id text, name text, workspace text, subject text, "time" text, data text,
                 traceparent text, caused_by text, directory_number bigint)
  LANGUAGE plpgsql AS $body$
  #variable_conflict use_column
  DECLARE
    mine outbox_partition;
    moves boolean;
    numbered bigint := 0;
  BEGIN
    SELECT * INTO mine FROM outbox_partition WHERE partition = the_partition FOR UPDATE;
    IF the_term IS NOT NULL AND (mine.term <> the_term OR mine.lease_until <= clock_timestamp()) THEN
      RETURN;
    END IF;
    -- Whoever has sent from elsewhere than where the cursor stands does not move it.
    moves := COALESCE(mine.published_to = sent_after, false) OR mine.resend_from IS NOT NULL;
    IF mine.published_to = sent_after THEN mine.published_to := sent_up_to; END IF;
    mine.published_to := least(mine.published_to, mine.resend_from - 1);

    IF the_term IS NOT NULL AND mine.last_number - mine.published_to < max_rows THEN
      WITH fresh AS MATERIALIZED (
        SELECT id FROM outbox WHERE partition = the_partition AND number IS NULL ORDER BY id LIMIT max_rows
      ), placed AS (
        SELECT id, row_number() OVER (ORDER BY id) AS place FROM fresh
      )
      UPDATE outbox SET number = mine.last_number + placed.place FROM placed WHERE outbox.id = placed.id;
      GET DIAGNOSTICS numbered = ROW_COUNT;
    END IF;

    IF numbered > 0 OR moves THEN
      UPDATE outbox_partition SET last_number = mine.last_number + numbered, published_to = mine.published_to, resend_from = NULL
      WHERE partition = the_partition;
    END IF;
    -- Numbers are durable before they are sent. A cursor that a crash takes back only means that the last batch is sent twice.
    IF numbered = 0 THEN PERFORM set_config('synchronous_commit', 'off', true); END IF;

    RETURN QUERY
      SELECT mine.published_to, o.number, o.event_id, o.name, o.workspace, o.subject, o.time, o.data, o.traceparent, o.caused_by, o.directory_number
      FROM outbox o
      WHERE o.partition = the_partition AND o.number > mine.published_to
      ORDER BY o.number LIMIT max_rows;
    IF NOT FOUND THEN
      RETURN QUERY SELECT mine.published_to, null::bigint, null, null, null, null, null, null, null, null, null::bigint;
    END IF;
  END $body$`;
