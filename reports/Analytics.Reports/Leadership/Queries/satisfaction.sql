-- Satisfaction by channel with its response rate.
select
    figure.part as code, figure.numerator, figure.denominator, figure.value, figure.low, figure.high, figure.target,
    response.value as response_rate
from mart.indicator_as_known($k) figure
left join mart.indicator_as_known($k) response
    on response.indicator_id = 'satisfaction_rate/response_rate' and response.grain = 'part'
    and response.part = figure.part and response.period_code = figure.period_code
where figure.indicator_id = 'satisfaction_rate' and figure.grain = 'part' and figure.period_code = $period
order by figure.part
