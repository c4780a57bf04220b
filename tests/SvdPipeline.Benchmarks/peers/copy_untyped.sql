-- grain: one row per row of the extracts
-- reads: the CSV files of variable files
-- notes: DuckDB as it comes: types sniffed, nothing checked; rows that do not fit are skipped
copy (
    select *
    from read_csv(getvariable('files'), header = true, ignore_errors = true)
) to (getvariable('target')) (format parquet);
