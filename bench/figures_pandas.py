"""The peer: the figures of the policy page written in pandas, as an analyst would.

Columns are read once, texts as categories, money as floats; each figure is a set of masks
summed over all and by month. The numbers are compared with Pejl's.
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd
import pyarrow.parquet as pq

REASONS = ["public_body", "wages", "transfers", "property", "finance", "income", "internal"]
PRICED = ["agreed", "above", "below", "outside_range"]
TEXTS = ["month", "category", "exclusion", "priced", "channel", "kind"]
LINES = ["month", "supplier_id", "category", "amount", "contractable", "exclusion", "agreement_id",
         "priced", "overcharge", "undercharge", "ordered"]  # fmt: skip
INVOICES = ["kind", "received", "paid", "month", "channel", "sound"]

Masks = Mapping[str, Any]


class Frames(NamedTuple):
    """The tables, lines with what suppliers and agreements say of them."""

    lines: Any
    invoices: Any
    agreements: Any
    deviations: Any


def all_figures(folder: Path, as_of: date, thresholds: Mapping[str, Decimal]) -> dict[str, str]:
    """The numerator of every figure by name; everything else is worked out and dropped."""
    frames = read(folder)
    found = {name: of_lines(frames.lines, how(frames)) for name, how in OF_LINES.items()}
    return found | {
        "price_control": price_control(frames.lines),
        "tender_radar": tender_radar(frames.lines, as_of, thresholds),
        "days_to_pay": days_to_pay(frames.invoices),
        "invoices_by_channel": invoices_by_channel(frames.invoices),
        "deviations": deviations(frames.deviations),
        "agreements_expiring": agreements_expiring(frames.agreements, as_of),
    }


def read(folder: Path) -> Frames:
    """The columns the figures need."""
    lines = table(folder / "lines", LINES)
    suppliers = table(folder / "suppliers", ["supplier_id", "local", "size"])
    agreements = table(
        folder / "agreements", ["agreement_id", "kind", "starts", "ends", "categories"]
    )
    suppliers, kinds = suppliers.set_index("supplier_id"), agreements.set_index("agreement_id")
    lines["local"] = lines["supplier_id"].map(suppliers["local"])
    lines["size"] = lines["supplier_id"].map(suppliers["size"]).astype("category")
    lines["agreement_kind"] = lines["agreement_id"].map(kinds["kind"]).astype("category")
    lines["yes"] = lines["contractable"].fillna(value=False).astype(bool)
    lines["on"] = lines["agreement_id"].notna()
    invoices = table(folder / "invoices", INVOICES)
    return Frames(lines, invoices, agreements, table(folder / "deviations", ["amount", "month"]))


def table(folder: Path, columns: list[str]) -> Any:
    """One table as a frame."""
    found = pq.read_table(folder, columns=columns)
    for name in {"amount", "overcharge", "undercharge"} & set(columns):
        place = found.schema.get_field_index(name)
        found = found.set_column(place, name, found[name].cast("float64"))
    return found.to_pandas(categories=[name for name in TEXTS if name in columns])


def of_lines(lines: Any, masks: Masks) -> str:
    """The first mask's sum; the others, and all by month, are summed too."""
    sums = [sums_of(lines, mask) for mask in masks.values()]
    return f"{sums[0]:.2f}"


def sums_of(lines: Any, mask: Any, column: str = "amount") -> float:
    """The total of the masked rows, having summed them by month as well."""
    by_month = lines.loc[mask].groupby("month", observed=True)[column].sum()
    return float(by_month.sum())


def outside(lines: Any) -> Masks:
    """What every share of contractable spend leaves out."""
    return {
        "no": ~lines["contractable"].fillna(value=True).astype(bool),
        "unknown": lines["contractable"].isna(),
    }


def contractable_spend(frames: Frames) -> Masks:
    """Contractable, all, and each reason."""
    lines = frames.lines
    reasons = {reason: lines["exclusion"].eq(reason) for reason in REASONS}
    return {"yes": lines["yes"], "all": lines["amount"].notna(), **reasons, **outside(lines)}


def compliance_1(frames: Frames) -> Masks:
    """On agreement of contractable."""
    lines = frames.lines
    return {"on": lines["yes"] & lines["on"], "yes": lines["yes"], **outside(lines)}


def compliance_2(frames: Frames) -> Masks:
    """At the agreed price, and each other kind of price."""
    lines = frames.lines
    on = lines["yes"] & lines["on"]
    priced = {kind: on & lines["priced"].eq(kind) for kind in PRICED}
    rest = {"rest": on & ~lines["priced"].isin(PRICED), "off": lines["yes"] & ~lines["on"]}
    return {**priced, **rest, "yes": lines["yes"], **outside(lines)}


def spend(frames: Frames) -> Masks:
    """Everything."""
    return {"all": frames.lines["amount"].notna()}


def local_share(frames: Frames) -> Masks:
    """Local, where the place is known."""
    lines = frames.lines
    known = lines["local"].notna()
    local = lines["yes"] & lines["local"].fillna(value=False).astype(bool)
    return {
        "local": local,
        "known": lines["yes"] & known,
        "unknown place": lines["yes"] & ~known,
        **outside(lines),
    }


def small_share(frames: Frames) -> Masks:
    """Small and medium-sized, where the size is known."""
    lines = frames.lines
    sizes = {size: lines["yes"] & lines["size"].eq(size) for size in ("micro", "small", "medium")}
    known = lines["size"].notna()
    small = sizes["micro"] | sizes["small"] | sizes["medium"]
    beside = {"known": lines["yes"] & known, "unknown size": lines["yes"] & ~known}
    return {"all small": small, **sizes, **beside, **outside(lines)}


def joint_agreement_share(frames: Frames) -> Masks:
    """SKI and joint, of all agreements."""
    lines = frames.lines
    kinds = {k: lines["yes"] & lines["agreement_kind"].eq(k) for k in ("ski", "joint", "dis")}
    beside = {"on": lines["yes"] & lines["on"], "off": lines["yes"] & ~lines["on"]}
    return {"both": kinds["ski"] | kinds["joint"], **kinds, **beside, **outside(lines)}


def ordered_share(frames: Frames) -> Masks:
    """On an order, where that is known."""
    lines = frames.lines
    known = lines["ordered"].notna()
    ordered = lines["yes"] & lines["ordered"].fillna(value=False).astype(bool)
    beside = {"known": lines["yes"] & known, "unknown order": lines["yes"] & ~known}
    return {"ordered": ordered, **beside, **outside(lines)}


def off_agreement(frames: Frames) -> Masks:
    """Without agreement in a covered category."""
    lines = frames.lines
    covered = covered_lines(lines, frames.agreements)
    return {
        "off": lines["yes"] & covered & ~lines["on"],
        "covered": lines["yes"] & covered,
        "not covered": lines["yes"] & ~covered & lines["category"].notna(),
        "unknown category": lines["yes"] & lines["category"].isna(),
        **outside(lines),
    }


def covered_lines(lines: Any, agreements: Any) -> Any:
    """Whether an agreement that holds the whole month covers the line's category."""
    months = pd.DataFrame({"month": lines["month"].cat.categories})
    months["first"] = pd.to_datetime(months["month"] + "-01")
    months["last"] = months["first"] + pd.offsets.MonthEnd(0)
    named = agreements.explode("categories")
    pairs = pd.DataFrame({"category": lines["category"].cat.categories}).merge(named, how="cross")
    fits = [c.startswith(p) for c, p in zip(pairs["category"], pairs["categories"], strict=True)]
    pairs = pairs.loc[fits].merge(months, how="cross")
    starts, ends = pd.to_datetime(pairs["starts"]), pd.to_datetime(pairs["ends"])
    whole = pairs.loc[(starts <= pairs["first"]) & (ends >= pairs["last"])]
    index = pd.MultiIndex.from_frame(whole[["category", "month"]].drop_duplicates())
    return pd.Series(pd.MultiIndex.from_frame(lines[["category", "month"]]).isin(index))


def price_control(lines: Any) -> str:
    """Overcharge, and what stands beside it."""
    compared = lines["on"] & lines["priced"].isin(["agreed", "above", "below"])
    for mask in (compared, lines["on"] & ~compared, ~lines["on"]):
        sums_of(lines, mask)
        lines.loc[mask].groupby("month", observed=True).size()
    sums_of(lines, lines["undercharge"].notna(), "undercharge")
    return f"{sums_of(lines, lines['overcharge'].notna(), 'overcharge'):.2f}"


def tender_radar(lines: Any, as_of: date, thresholds: Mapping[str, Decimal]) -> str:
    """Classes bought without agreement beyond their threshold, in twelve months and in 48."""
    bought = lines.loc[lines["yes"] & ~lines["on"] & lines["category"].notna()]
    month = bought["month"].astype(str)
    recent = bought.loc[month >= f"{as_of.year}-01"]
    bought.loc[month >= f"{as_of.year - 3}-01"].groupby("category", observed=True)["amount"].sum()
    spent = recent.groupby("category", observed=True)["amount"].sum()
    limit = [float(thresholds.get(str(code)[:2], thresholds[""])) for code in spent.index]
    return str(int((spent >= limit).sum()))


def days_to_pay(invoices: Any) -> str:
    """Paid within 30 days of receipt, with the median."""
    bills = invoices.loc[invoices["kind"].eq("invoice")]
    days = (pd.to_datetime(bills["paid"]) - pd.to_datetime(bills["received"])).dt.days
    sound = bills["sound"]
    days, months = days.loc[sound], bills.loc[sound, "month"]
    by_month = days.groupby(months, observed=True)
    by_month.median()
    by_month.count()
    in_time = (days <= 30).groupby(months, observed=True).sum()
    days.median()
    return str(int(in_time.sum()))


def invoices_by_channel(invoices: Any) -> str:
    """Electronic ones, and by month and channel."""
    counted = invoices.groupby(["month", "channel"], observed=True).size().unstack(fill_value=0)
    return str(int(counted[["oioubl", "peppol"]].to_numpy().sum()))


def deviations(found: Any) -> str:
    """Overcharge, and undercharge apart."""
    sums_of(found, found["amount"] < 0)
    return f"{sums_of(found, found['amount'] > 0):.2f}"


def agreements_expiring(agreements: Any, as_of: date) -> str:
    """Those that end within a year."""
    ends = pd.to_datetime(agreements["ends"])
    last = pd.Timestamp(as_of) + pd.DateOffset(years=1)
    return str(int(((ends >= pd.Timestamp(as_of)) & (ends <= last)).sum()))


OF_LINES: dict[str, Callable[[Frames], Masks]] = {
    each.__name__: each
    for each in (
        contractable_spend,
        compliance_1,
        compliance_2,
        spend,
        local_share,
        small_share,
        joint_agreement_share,
        ordered_share,
        off_agreement,
    )
}
