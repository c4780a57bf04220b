-- grain: one row per measure, borough, period, breakdown, category and record counted there
-- reads: crime_counted, crime_membership, period_month, age_band, area_ward, area_lsoa, area_deprivation
-- notes: the records behind the counts of crime_count, crime_repeat_victim and small_area_count, for whoever asks of one cell; the counts themselves are
-- made faster. unit says which records make one where victims or small areas are counted. A reason says that an age decided, not which
-- as: view
with placed as (
    select
        crime_membership.measure,
        crime_counted.borough,
        period_month.period,
        crime_counted.membership,
        crime_counted.offence_element,
        crime_counted.victim_ref,
        coalesce(victim.band, 'unknown') as victim_age,
        if(crime_counted.victim_sex in ('female', 'male'), crime_counted.victim_sex, 'unknown') as victim_sex,
        coalesce(crime_counted.victim_ethnicity, 'unknown') as victim_ethnicity,
        coalesce(suspect.band, 'unknown') as suspect_age,
        if(crime_counted.suspect_sex in ('female', 'male'), crime_counted.suspect_sex, 'unknown') as suspect_sex,
        coalesce(crime_counted.suspect_ethnicity, 'unknown') as suspect_ethnicity,
        coalesce(
            ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'][crime_counted.weekday] || '_' || lpad(crime_counted.hour::varchar, 2, '0'), 'unknown'
        ) as hour_weekday,
        coalesce(crime_counted.location_type, 'unknown') as location_type,
        coalesce(area_ward.ward, 'unknown') as ward,
        area_lsoa.lsoa21 as lsoa,
        'fifth-' || area_deprivation.fifth as fifth,
        list_filter(
            [
                case when crime_counted.knife = 'yes' then 'knife' end,
                case crime_counted.firearm when 'section_1' then 'firearm_section_1' when 'other' then 'firearm_other' end,
                case when crime_counted.corrosive = 'yes' then 'corrosive' end
            ],
            lambda each: each is not null
        ) as weapons,
        coalesce(crime_counted.weapon_use, 'not_stated') as weapon_use,
        crime_counted.source,
        crime_counted.snapshot,
        crime_counted.line,
        regexp_replace(crime_counted.reason, '(victim|suspect) [0-9]+', '\1''s age') as reason,
    from crime_counted
    join crime_membership on (crime_counted.membership & crime_membership.bit) <> 0
    join period_month on period_month.month = crime_counted.month
    left join age_band as victim on victim.age = crime_counted.victim_age
    left join age_band as suspect on suspect.age = crime_counted.suspect_age
    left join area_ward on area_ward.ward = crime_counted.ward and area_ward.borough = crime_counted.borough
    left join area_lsoa on area_lsoa.lsoa21 = crime_counted.lsoa and area_lsoa.borough = crime_counted.borough
    left join area_deprivation on area_deprivation.lsoa21 = area_lsoa.lsoa21
),

repeated as (
    select
        *,
        count(*) over (partition by measure, borough, period, victim_ref) as of_victim,
        count(*) over (partition by measure, borough, period, lsoa) as of_place,
    from placed
),

cells as (
    select *, unnest(list_concat(
        [
            {'breakdown': '', 'category': '', 'unit': null::varchar},
            {'breakdown': 'element', 'category': offence_element, 'unit': null},
            {'breakdown': 'victim_age', 'category': victim_age, 'unit': null},
            {'breakdown': 'victim_sex', 'category': victim_sex, 'unit': null},
            {'breakdown': 'victim_age_sex', 'category': victim_age || '_' || victim_sex, 'unit': null},
            {'breakdown': 'victim_ethnicity', 'category': victim_ethnicity, 'unit': null},
            {'breakdown': 'suspect_age', 'category': suspect_age, 'unit': null},
            {'breakdown': 'suspect_sex', 'category': suspect_sex, 'unit': null},
            {'breakdown': 'suspect_age_sex', 'category': suspect_age || '_' || suspect_sex, 'unit': null},
            {'breakdown': 'suspect_ethnicity', 'category': suspect_ethnicity, 'unit': null},
            {'breakdown': 'hour_weekday', 'category': hour_weekday, 'unit': null},
            {'breakdown': 'location_type', 'category': location_type, 'unit': null},
            {'breakdown': 'ward', 'category': ward, 'unit': null},
            {'breakdown': 'lsoa', 'category': lsoa, 'unit': null},
            {'breakdown': 'deprivation', 'category': fifth, 'unit': null},
            {'breakdown': 'repeat_victim', 'category': if(victim_ref is null, null, if(of_victim >= 3, '3+', of_victim::varchar)), 'unit': victim_ref},
            {
                'breakdown': 'repeat_place',
                'category': case
                    when lsoa is null then null when of_place >= 10 then '10+' when of_place >= 5 then '5-9' when of_place >= 2 then '2-4' else '1'
                end,
                'unit': lsoa
            },
            {'breakdown': 'weapon_use', 'category': if(len(weapons) > 0, weapon_use, null), 'unit': null},
            {
                'breakdown': 'strand_overlap',
                'category': case membership & 28
                    when 4 then 'u25' when 8 then 'da' when 16 then 'sv' when 12 then 'u25_da' when 20 then 'u25_sv' when 24 then 'da_sv'
                    when 28 then 'u25_da_sv'
                end,
                'unit': null
            }
        ],
        list_transform(if(len(weapons) = 0, ['none'], weapons), lambda each: {'breakdown': 'weapon', 'category': each, 'unit': null::varchar}),
        list_transform(
            case
                when offence_element = 'property' then ['property']
                when offence_element = 'unknown' then ['offence_code']
                else [if((membership & 1024) <> 0, 'under_25', null), if((membership & 2048) <> 0, 'domestic_abuse', null)]
            end,
            lambda each: {'breakdown': 'undetermined_strand', 'category': each, 'unit': null::varchar}
        )
    )) as cell,
    from repeated
),

open_strand as (
    select
        crime_counted.borough,
        period_month.period,
        crime_membership.measure as strand,
        crime_counted.source,
        crime_counted.snapshot,
        crime_counted.line,
        crime_counted.reason,
    from crime_counted
    join crime_membership on (crime_counted.membership & crime_membership.undetermined_bit) <> 0
    join period_month on period_month.month = crime_counted.month
    where period_month.period = '12m' and crime_membership.measure in ('under-25', 'domestic-abuse', 'sexual-violence')
)

select
    measure,
    borough,
    period,
    cell.breakdown as breakdown,
    cell.category as category,
    1::bigint as counted,
    cell.unit as unit,
    source,
    snapshot,
    line,
    reason,
from cells
where cell.category is not null
union all
select
    'undetermined' as measure,
    borough,
    period,
    'undetermined_in' as breakdown,
    strand as category,
    1::bigint as counted,
    null as unit,
    source,
    snapshot,
    line,
    regexp_replace(reason, '(victim|suspect) [0-9]+', '\1''s age') as reason,
from open_strand
