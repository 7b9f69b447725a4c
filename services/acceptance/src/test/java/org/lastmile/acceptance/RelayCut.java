package org.lastmile.acceptance;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Ends the session of a service's relay in the very commit that brings it a violation to publish. */
final class RelayCut implements AutoCloseable {

    private final Connection database;

    private RelayCut(Connection database) {
        this.database = database;
    }

    static RelayCut in(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("create table relay_cut (pid integer)");
            statement.execute("""
                    create function relay_cut() returns trigger language plpgsql security definer as $$
                    declare holder integer;
                    begin
                      for holder in
                        select pid from pg_locks
                        where locktype = 'advisory' and granted
                          and database = (select oid from pg_database where datname = current_database())
                          and (classid::bigint << 32) + objid::bigint = 7809651134913571941
                      loop
                        insert into relay_cut values (holder);
                        perform pg_terminate_backend(holder);
                      end loop;
                      return null;
                    end $$""");
            statement.execute("""
                    create constraint trigger relay_cut after insert on outbox deferrable initially deferred
                    for each row when (new.type like '%ViolationDetected') execute function relay_cut()""");
        }
        return new RelayCut(database);
    }

    /** How many sessions were ended. */
    int sessions() throws SQLException {
        try (Statement statement = database.createStatement();
                var rows = statement.executeQuery("select count(*) from relay_cut")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Override
    public void close() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("drop trigger relay_cut on outbox");
            statement.execute("drop function relay_cut()");
            statement.execute("drop table relay_cut");
        }
        database.close();
    }
}
