"""HTML: an edition becomes a small site that works from a folder, without a server and without a request."""

from smartprov.render.html.site import render_html

__all__ = ["render_html"]
