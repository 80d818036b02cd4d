"""The timeline: lanes of developments over an axis of dates that zooms from decades to days."""

import datetime
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from eurasia_desktop.analysis.timeline_events import TimelineEvent
from eurasia_desktop.charts.timeline_furniture import Frame, draw_as_of, draw_axis, draw_grid, head_width
from eurasia_desktop.charts.timeline_hit import spoken
from eurasia_desktop.charts.timeline_input import TimelineInput
from eurasia_desktop.charts.timeline_lane_painter import LanePainter
from eurasia_desktop.charts.timeline_plan import LanePlan, Plan, Planner, TimelineLane
from eurasia_desktop.charts.timeline_span import Scale, Span
from eurasia_desktop.charts.timeline_ticks import ticks
from eurasia_desktop.charts.typeface import font_of, scaled_px
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.formatting import date_text
from eurasia_desktop.services.palette import Palette
