-- grain: one row per measure counted from crime records
-- reads:
-- notes: bit marks the records counted, undetermined_bit those that could be; a record carries the sum of its bits
select measure, bit::integer as bit, undetermined_bit::integer as undetermined_bit,
from (
    values
        ('in-scope', 1, 32),
        ('in-scope-without-da-only', 2, 32),
        ('under-25', 4, 1024),
        ('domestic-abuse', 8, 2048),
        ('sexual-violence', 16, 4096),
        ('undetermined', 32, 0),
        ('public-space-youth', 64, 0),
        ('exploitation-under-25', 128, 0),
        ('child-in-domestic-abuse', 256, 0),
        ('weapon-enabled', 512, 0),
        ('btp-in-scope', 8192, 0)
) as marks(measure, bit, undetermined_bit)
order by measure
