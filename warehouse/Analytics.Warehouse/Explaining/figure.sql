select
    figure.grain as Grain, figure.numerator as Numerator, figure.denominator as Denominator, figure.count_units as CountUnits,
    figure.value as Value, figure.low as Low, figure.high as High, figure.status as Status, figure.rag as Rag,
    figure.signal as Signal, figure.shrunk as Shrunk
from star.fact_indicator_value figure
where run_key = $run and indicator_id = $measure and agency_id is not distinct from $agency
    and directive_id is not distinct from $directive and part is null
    and grain = case
        when $agency is not null and $directive is not null then 'agency_directive'
        when $agency is not null then 'agency' when $directive is not null then 'directive' else 'system' end
