-- Wilson's 95% interval for x of n (Wilson 1927), z = 1.959963984540054. x and n may be weighted sums. Null when n = 0.
create or replace macro star.wilson_low(x, n) as (
    case when n > 0 then greatest(0,
        ((x / n + 1.9207294103470627 / n)
            - 1.959963984540054 * sqrt(greatest(0, (x / n) * (1 - x / n)) / n + 0.9603647051735313 / (n * n)))
        / (1 + 3.8414588206941254 / n)) end
);

create or replace macro star.wilson_high(x, n) as (
    case when n > 0 then least(1,
        ((x / n + 1.9207294103470627 / n)
            + 1.959963984540054 * sqrt(greatest(0, (x / n) * (1 - x / n)) / n + 0.9603647051735313 / (n * n)))
        / (1 + 3.8414588206941254 / n)) end
);
