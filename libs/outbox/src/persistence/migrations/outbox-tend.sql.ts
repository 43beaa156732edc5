/**
 * Renews a relay's leases, says that it is alive, and takes free or lapsed leases up to its fair share, in one round trip. Gives all its
 * tenures, the lowest partition first, with the share and the milliseconds until the next lease of somebody else lapses, or somebody else is
 * believed dead. All of it is of one moment: a relay that still counted as alive while its leases had lapsed already left half of them to nobody
 * until the next look.
 * `FOR UPDATE SKIP LOCKED` is right here, and only here: two relays that look at once take different partitions.
 */
export const OUTBOX_TEND = `
  CREATE OR REPLACE FUNCTION outbox_tend(the_relay text, lease_ms integer)
  RETURNS TABLE (partition smallint, term bigint, share integer, next_expiry_ms double precision)
  LANGUAGE plpgsql AS $body$
  #variable_conflict use_column
  DECLARE
    until timestamptz := clock_timestamp() + lease_ms * interval '1 millisecond';
    moment timestamptz;
    fair integer;
    missing integer;
    expiry double precision;
  BEGIN
    INSERT INTO outbox_relay (relay, alive_until) VALUES (the_relay, until)
      ON CONFLICT (relay) DO UPDATE SET alive_until = EXCLUDED.alive_until;
    moment := clock_timestamp();
    DELETE FROM outbox_relay WHERE alive_until < moment - interval '1 hour';

    UPDATE outbox_partition SET lease_until = until WHERE holder = the_relay AND lease_until > moment;

    SELECT ceil((SELECT count(*) FROM outbox_partition)::numeric / count(*)) INTO fair
      FROM outbox_relay WHERE alive_until > moment;
    SELECT fair - count(*) INTO missing FROM outbox_partition WHERE holder = the_relay AND lease_until > moment;
    IF missing > 0 THEN
      UPDATE outbox_partition SET holder = the_relay, term = term + 1, lease_until = until
      WHERE partition IN (
        SELECT partition FROM outbox_partition WHERE lease_until <= moment
        ORDER BY partition LIMIT missing FOR UPDATE SKIP LOCKED);
    END IF;

    SELECT extract(epoch FROM min(ends) - clock_timestamp()) * 1000 INTO expiry FROM (
      SELECT lease_until AS ends FROM outbox_partition WHERE holder <> the_relay AND lease_until > moment
      UNION ALL SELECT alive_until FROM outbox_relay WHERE relay <> the_relay AND alive_until > moment) others;
    -- A row without a partition says the share to a relay that holds nothing.
    RETURN QUERY SELECT null::smallint, null::bigint, fair, expiry;
    RETURN QUERY SELECT partition, term, fair, expiry FROM outbox_partition
      WHERE holder = the_relay AND lease_until > clock_timestamp() ORDER BY partition;
  END $body$`;
