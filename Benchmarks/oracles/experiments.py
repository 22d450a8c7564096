"""Hold-outs as SciPy and statsmodels compute them.

    python3 -m venv /tmp/oracles && /tmp/oracles/bin/pip install numpy scipy statsmodels
    /tmp/oracles/bin/python Benchmarks/oracles/experiments.py > Tests/Oracles/experiments.txt
"""

import numpy as np
import statsmodels.api as sm
from scipy import stats
from statsmodels.stats.meta_analysis import combine_effects

random = np.random.default_rng(7)


def arm(count, lift):
    rate = 0.6 * np.exp(0.7 * random.normal(size=count))
    before = random.poisson(rate) * random.gamma(2, 6, size=count)
    after = random.poisson(rate * (1 + lift)) * random.gamma(2, 6, size=count)
    return np.round(after, 2), np.round(before, 2)


def welch(one, two):
    """Difference of means and its standard error, from SciPy's own statistic."""
    difference = one.mean() - two.mean()
    return difference, difference / stats.ttest_ind(one, two, equal_var=False).statistic


def main():
    treated = arm(230, 0.35)
    controls = arm(110, 0)
    for name, (outcomes, histories) in (("treated", treated), ("controls", controls)):
        print(name, *(f"{y}/{x}" for y, x in zip(outcomes, histories)))
    y = np.concatenate([treated[0], controls[0]])
    x = np.concatenate([treated[1], controls[1]])
    flag = np.concatenate([np.ones(len(treated[0])), np.zeros(len(controls[0]))])
    fit = sm.OLS(y, np.column_stack([np.ones(len(y)), flag, x])).fit()
    plain = welch(treated[0], controls[0])
    slope = float(fit.params[2])
    adjusted = welch(treated[0] - slope * treated[1], controls[0] - slope * controls[1])
    assert abs(adjusted[0] - fit.params[1]) < 1e-9
    print("plain", *(repr(float(v)) for v in plain))
    print("adjusted", repr(float(fit.params[1])), repr(float(adjusted[1])))
    print("slope", repr(slope))
    for both, control, share in ((9150, 850, 0.1), (612, 388, 0.4), (5000, 5100, 0.5)):
        total = both + control
        found = stats.chisquare([both, control], [total * (1 - share), total * share])
        print("ratio", both, control, share, repr(float(found.statistic)), repr(float(found.pvalue)))
    effects = np.array([1.2, 0.4, 2.0, 0.9])
    errors = np.array([0.5, 0.4, 0.6, 0.3])
    pooled = combine_effects(effects, errors**2, method_re="dl")
    table = pooled.summary_frame()
    print("effects", *effects)
    print("errors", *errors)
    print("fixed", repr(float(table.loc["fixed effect", "eff"])),
          repr(float(table.loc["fixed effect", "sd_eff"])))
    print("random", repr(float(table.loc["random effect", "eff"])),
          repr(float(table.loc["random effect", "sd_eff"])))
    print("between", repr(float(pooled.tau2)))
    for hits, of in ((7, 50), (0, 20), (311, 900)):
        low, middle, high = stats.beta.ppf([0.05, 0.5, 0.95], hits + 0.5, of - hits + 0.5)
        print("rate", hits, of, repr(float(low)), repr(float(middle)), repr(float(high)))


if __name__ == "__main__":
    main()
