"""The value axis: bounds and four to five round lines, linear or logarithmic."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from eurasia_desktop.analysis.series import ChartData
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.formatting import decimal

_INTERVALS: Final = 4
_NICE: Final = (1.0, 2.0, 2.5, 5.0, 10.0)
_LOG_NICE: Final = (1.0, 2.0, 5.0)
_MOST_DIGITS: Final = 9
_MILLION: Final = 1e6
_BILLION: Final = 1e9


@dataclass(frozen=True, slots=True)
class ValueAxis:
    """Bounds and ticks in the unit of the values; `is_log` spaces them by their logarithm."""

    low: float
    high: float
    ticks: tuple[float, ...]
    is_log: bool = False

    def fraction(self, value: float) -> float:
        """Return 0 at the floor, 1 at the top; NaN for what a logarithmic axis cannot show."""
        low, high, at = self.scaled(self.low), self.scaled(self.high), self.scaled(value)
        return (at - low) / (high - low)

    def scaled(self, value: float) -> float:
        """Return the value as it is spaced on the axis."""
        if not self.is_log:
            return value
        return math.log10(value) if value > 0 else math.nan

    def tick_text(self, value: float) -> str:
        """Write a tick with the decimals its neighbours need."""
        top = max(abs(self.low), abs(self.high))
        if top < _MILLION:
            return decimal(value, self._digits(value, 1.0))
        scale, word = (_BILLION, tr("bn")) if top >= _BILLION else (_MILLION, tr("m"))
        return f"{decimal(value / scale, self._digits(value, scale))} {word}" if value else "0"

    def _digits(self, value: float, scale: float) -> int:
        if self.is_log:
            return max(0, -math.floor(math.log10(value / scale) + 1e-9))
        step = (self.ticks[1] - self.ticks[0]) / scale if len(self.ticks) > 1 else 1.0
        return next(
            (digits for digits in range(_MOST_DIGITS) if abs(round(step, digits) - step) < step * 1e-6), _MOST_DIGITS
        )


def fit_axis(data: ChartData) -> ValueAxis:
    """Return the axis of a chart: fixed bounds, widened where a value lies outside, or bounds that fit the values."""
    first, last = data.x_range
    values = [point.value for series in data.series for point in series.points if first <= point.year <= last]
    if data.is_log:
        return _log_axis([value for value in [*values, *(data.y_range or ())] if value > 0])
    return _linear_axis(values, data.y_range)


def _linear_axis(values: Iterable[float], fixed: tuple[float, float] | None) -> ValueAxis:
    known = [*values, *(fixed or ())] or [0.0, 1.0]
    low, high = min(known), max(known)
    if fixed is None and 0 <= low <= high / 3:
        low = 0.0
    if high == low:
        low, high = (0.0, high) if high > 0 else (low, 0.0) if low < 0 else (0.0, 1.0)
    step = _nice_step((high - low) / _INTERVALS)
    floor, top = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    ticks = tuple(float(f"{index * step:.12g}") for index in range(floor, top + 1))
    return ValueAxis(ticks[0], ticks[-1], ticks)


def _nice_step(raw: float) -> float:
    power = 10.0 ** math.floor(math.log10(raw))
    return next(nice * power for nice in _NICE if nice * power >= raw * (1 - 1e-9))


def _log_axis(values: list[float]) -> ValueAxis:
    low, high = min(values, default=1.0), max(values, default=10.0)
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    steps = [nice * 10.0**power for power in range(first - 1, last + 2) for nice in _LOG_NICE]
    floor = max(step for step in steps if step <= low * (1 + 1e-9))
    top = min(step for step in steps if step >= high * (1 - 1e-9) and step > floor)
    ticks = [step for step in steps if floor <= step <= top]
    if len(ticks) > _INTERVALS + 2:
        ticks = [step for step in ticks if math.isclose(math.log10(step) % 1, 0, abs_tol=1e-9)]
    return ValueAxis(floor, top, tuple(ticks[:: math.ceil(len(ticks) / (_INTERVALS + 2))]), is_log=True)
