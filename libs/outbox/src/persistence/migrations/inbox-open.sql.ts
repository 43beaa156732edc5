/**
 * Locks a position and then looks for parked subjects, in one round trip. The order matters, and so do two statements: whoever waited for
 * the lock must see what the one before it has parked.
 */
export const INBOX_OPEN = `
  CREATE FUNCTION inbox_open(the_group text, the_topic text, the_partition smallint, subjects text[])
  RETURNS TABLE (number bigint, parked_subjects text[])
  LANGUAGE plpgsql AS $body$
  #variable_conflict use_column
  DECLARE
    at bigint;
  BEGIN
    SELECT number INTO at FROM inbox_position
      WHERE consumer_group = the_group AND topic = the_topic AND partition = the_partition FOR UPDATE;
    IF NOT FOUND THEN
      -- Two first readers: the second waits here until the first has committed.
      INSERT INTO inbox_position (consumer_group, topic, partition) VALUES (the_group, the_topic, the_partition) ON CONFLICT DO NOTHING;
      SELECT number INTO at FROM inbox_position
        WHERE consumer_group = the_group AND topic = the_topic AND partition = the_partition FOR UPDATE;
    END IF;
    RETURN QUERY SELECT at, ARRAY(
      SELECT DISTINCT subject FROM parked
      WHERE consumer_group = the_group AND topic = the_topic AND partition = the_partition
        AND subject = ANY (subjects) AND resolved_at IS NULL);
  END $body$`;
