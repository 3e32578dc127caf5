/*
number: 19
version: 1
name_vi: Tỷ lệ hài lòng của người dân, doanh nghiệp, đảng viên, cơ quan thụ hưởng
name_en: Satisfaction rate
category: H. Sự hài lòng
definition: >-
  N = valid answers in the upper two of five grades; D = valid answers of the surveys that ended in the period.
definition_vi: >-
  N = số phiếu hợp lệ ở hai mức cao nhất trong năm mức; D = số phiếu hợp lệ của các đợt khảo sát kết thúc trong kỳ.
edge_cases: >-
  Fewer than 30 valid answers: only x/n is printed, without colour. A survey owed and not run is MISS, none offered is NA.
  Channels are pooled by answers. Where more than a twentieth of all users answered, the interval has the
  finite-population correction.
example: "300/348 = 86.2% [Wilson 95%: 82.2-89.4%], response rate 36.3%."
unit: percent
direction: up
estimator: rate
minimum_units: 30
unit_kind: survey
part: channel
grains: [system, peer_group, agency, part, agency_part]
target: 0.95
green: 0.9
amber: 0.8
threshold_source: proposal (the national mean of SIPAS 2024 was 83.94%)
called_for_by: 07-TB/CQTTBCĐ II.1.d, III.1, Phụ lục 3.h; 01-KH/BCĐ II.1.d
companions:
  - id: response_rate
    name_vi: Tỷ lệ phản hồi
    name_en: Response rate
    unit: percent
    estimator: rate
  - id: independent_share
    name_vi: Tỷ lệ phiếu do đơn vị độc lập thu thập
    name_en: Answers collected by an independent body
    unit: percent
    estimator: rate
*/
select
    unnest(['satisfaction_rate', 'satisfaction_rate/response_rate', 'satisfaction_rate/independent_share']) as measure,
    survey_id as unit_id, agency_id, null::varchar as directive_id, channel as part, 1 as weight,
    unnest([coalesce(satisfied, 0), coalesce(valid_responses, 0), if(is_independent, coalesce(valid_responses, 0), 0)]) as x,
    unnest([coalesce(valid_responses, 0), sent, coalesce(valid_responses, 0)]) as n,
    unnest([users_served, null, null]) as population
from star.survey($k)
where ended_date between $start and $end and ended_date <= $v
