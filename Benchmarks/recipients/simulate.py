"""Which comparison of recipients with other customers holds the truth? (METHOD §3.2 B1)

python simulate.py [CAMPAIGNS]        needs NumPy

Simulates campaigns of known effect in seven kinds of worlds, each with four windows of equal length
(three before, one after), and prints how often 90 % intervals hold the truth:

- `cells`: cells by the margin of the window that is subtracted afterwards, differences: METHOD's words;
- `ratio`: cells by the window before that one, ratios of the window after to the one before;
- `past`: what the others' purchases after the campaign tell of recipients with the same past
  (least squares on all three windows before);
- `both`: from the lower end of `ratio` and `past` to the higher one. The one errs where customers were
  chosen by what they bought, the other where they were chosen by what they are worth (P. Ding, F. Li,
  A bracketing relationship between difference-in-differences and lagged-dependent-variable
  adjustment, Political Analysis 27, 2019).

`refused` is the share whose placebo, `ratio` one window earlier, finds a change.
"""

import sys

import numpy as np

WORLDS = {
    "worth": "chosen by what head office knows of a customer's worth; seasons multiply",
    "calm": "the same without a season before the campaign",
    "additive": "seasons add the same to everybody",
    "drift": "customers become better and worse",
    "leaving": "customers leave for good",
    "recent": "chosen by the purchases of the last window",
    "recent-two": "chosen by the purchases of the last two windows",
}
REPLICATES = 120


def margins(generator, rates):
    """Margin of each customer in a window: a Poisson number of baskets of about 10."""
    counts = generator.poisson(rates)
    baskets = 10 * np.exp(0.6 * generator.normal(size=counts.sum()) - 0.18)
    sums = np.zeros(len(rates))
    np.add.at(sums, np.repeat(np.arange(len(rates)), counts), baskets)
    return sums


def rates(generator, kind, worth, seasons):
    """Expected baskets of each customer in each window."""
    base = 0.9 * np.exp(0.7 * worth)
    if kind == "additive":
        return [np.maximum(base + 0.9 * (season - 1), 0.02) for season in seasons]
    if kind == "calm":
        seasons = [1, 1, 1, seasons[3]]
    if kind not in ("drift", "leaving"):
        return [base * season for season in seasons]
    windows = []
    for season in seasons:
        windows.append(0.9 * np.exp(0.7 * worth) * season * (base > 0))
        if kind == "drift":
            worth = 0.9 * worth + np.sqrt(0.19) * generator.normal(size=len(worth))
        else:
            base = base * (generator.random(len(base)) < 0.85)
    return windows


def campaign(generator, kind):
    """Margins by window and customer, who received it, and its true effect on a recipient."""
    customers = generator.choice([2000, 6000])
    lift = 0 if generator.random() < 0.3 else 0.5 * generator.random()
    pull = 0.6 + 0.6 * generator.random()
    worth = generator.normal(size=customers)
    expected = rates(generator, kind, worth, 0.8 + 0.4 * generator.random(4))
    past = [margins(generator, window) for window in expected[:3]]
    chosen_by = {"recent": past[2], "recent-two": past[1] + past[2]}.get(kind, worth)
    standard = (chosen_by - chosen_by.mean()) / chosen_by.std()
    reached = generator.random(customers) < 1 / (1 + np.exp(1 - pull * standard))
    after = margins(generator, expected[3] * (1 + lift * reached))
    return np.array([*past, after]), reached, 10 * lift * expected[3][reached].mean()


def quintiles(values):
    bounds = np.quantile(values, np.arange(1, 5) / 5)
    return np.searchsorted(bounds, values, side="right")


def change(windows, reached, weights, before, after, cells, is_ratio):
    """Change per recipient against the others of the same cell."""
    total, recipients = 0.0, 0.0
    for cell in range(5):
        inside = cells == cell
        own, others = (weights * reached)[inside], (weights * ~reached)[inside]
        first, last = windows[before][inside], windows[after][inside]
        if own.sum() == 0 or others.sum() == 0 or (is_ratio and others @ first == 0):
            continue
        if is_ratio:
            total += own @ last - (own @ first) * (others @ last) / (others @ first)
        else:
            total += own @ (last - first) - own.sum() * (others @ (last - first)) / others.sum()
        recipients += own.sum()
    return total / recipients


def past(windows, reached, weights):
    """What recipients bought beyond what their past tells by the others' purchases."""
    design = np.column_stack([np.ones(len(reached)), *windows[:3]])
    others = weights * ~reached
    normal = (design * others[:, None]).T
    effects = np.linalg.solve(normal @ design, normal @ windows[3])
    own = weights * reached
    return own @ (windows[3] - design @ effects) / own.sum()


def judged(generator, kind):
    """For one campaign: which intervals hold the truth, whether the placebo fails, how wide it is."""
    windows, reached, truth = campaign(generator, kind)
    own, earlier, long_ago = (quintiles(windows[index]) for index in (2, 1, 0))
    draws = []
    for replicate in range(REPLICATES + 1):
        weights = np.ones(len(reached))
        if replicate > 0:
            weights = generator.poisson(1, len(reached)).astype(float)
        draws.append([
            change(windows, reached, weights, 2, 3, own, False),
            change(windows, reached, weights, 2, 3, earlier, True),
            past(windows, reached, weights),
            change(windows, reached, weights, 1, 2, long_ago, True),
        ])
    estimates, draws = draws[0], np.array(draws[1:])
    low, high = np.quantile(draws, [0.05, 0.95], axis=0)
    ends = [(low[0], high[0]), (low[1], high[1]), (low[2], high[2]),
            (min(low[1:3]), max(high[1:3]))]
    fails = abs(estimates[3]) > 1.64 * draws[:, 3].std()
    width = (ends[3][1] - ends[3][0]) / (high[1] - low[1])
    return [*(bottom <= truth <= top for bottom, top in ends), fails, width]


def main():
    campaigns = int(sys.argv[1]) if len(sys.argv) > 1 else 80
    print(f"{campaigns} campaigns a world, {REPLICATES} bootstrap replicates")
    print(f"{'':12}{'cells':>7}{'ratio':>7}{'past':>7}{'both':>7}{'refused':>9}{'width of both, × ratio':>24}")
    for number, (kind, meaning) in enumerate(WORLDS.items()):
        generator = np.random.default_rng(number + 1)
        table = np.array([judged(generator, kind) for _ in range(campaigns)], float)
        shares = "".join(f"{value:>7.0%}" for value in table[:, :4].mean(axis=0))
        refused, width = table[:, 4].mean(), table[:, 5].mean()
        print(f"{kind:12}{shares}{refused:>9.0%}{width:>24.1f}   {meaning}", flush=True)


if __name__ == "__main__":
    main()
