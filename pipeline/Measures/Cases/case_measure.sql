-- grain: one row per measure counted from partner case data
-- reads:
-- notes: what is counted of which source: unit 'events' or 'people', kind of event ('' for all), factor recorded ('' for any or none);
-- kinds is the breakdown of the source's kinds of event
select measure, source, unit, kind, factor, kinds,
from (
    values
        ('social-care-events', 'partner-social-care', 'events', '', '', 'social_care_kind'),
        ('social-care-people', 'partner-social-care', 'people', '', '', ''),
        ('children-assessed', 'partner-social-care', 'people', 'assessment', '', ''),
        ('children-domestic-abuse', 'partner-social-care', 'people', 'assessment', 'domestic_abuse', ''),
        ('children-in-need', 'partner-social-care', 'people', 'child_in_need', '', ''),
        ('children-protection-plan', 'partner-social-care', 'people', 'protection_plan', '', ''),
        ('children-looked-after', 'partner-social-care', 'people', 'looked_after', '', ''),
        ('children-missing', 'partner-social-care', 'people', 'missing', '', ''),
        ('children-exploited', 'partner-social-care', 'people', '', 'exploitation', ''),
        ('children-gang', 'partner-social-care', 'people', '', 'gang', ''),
        ('missing-episodes', 'partner-social-care', 'events', 'missing', '', ''),
        ('youth-justice-events', 'partner-youth-justice', 'events', '', '', 'youth_justice_kind'),
        ('youth-justice-people', 'partner-youth-justice', 'people', '', '', ''),
        ('first-time-entrants', 'partner-youth-justice', 'people', 'first_time_entrant', '', ''),
        ('youth-justice-exploited', 'partner-youth-justice', 'people', '', 'exploitation', ''),
        ('asb-events', 'partner-asb', 'events', '', '', 'asb_kind'),
        ('asb-people', 'partner-asb', 'people', '', '', ''),
        ('housing-events', 'partner-housing', 'events', '', '', 'housing_kind'),
        ('housing-people', 'partner-housing', 'people', '', '', ''),
        ('treatment-events', 'partner-substance-misuse', 'events', '', '', 'treatment_kind'),
        ('treatment-people', 'partner-substance-misuse', 'people', '', '', ''),
        ('probation-events', 'partner-probation', 'events', '', '', 'probation_kind'),
        ('probation-people', 'partner-probation', 'people', '', '', ''),
        ('exclusion-events', 'partner-exclusions', 'events', '', '', 'exclusion_kind'),
        ('exclusion-people', 'partner-exclusions', 'people', '', '', '')
) as measures(measure, source, unit, kind, factor, kinds)
order by measure
