"""Three versions of a plan's file become one: merged by id and field, in conflict only where two people changed one."""

from smartprov.merge.pieces import MARKER_SIZE
from smartprov.merge.versions import Merged, merge_texts

__all__ = ["MARKER_SIZE", "Merged", "merge_texts"]
