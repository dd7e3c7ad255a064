"""HTML: an edition becomes a small site, or one file; both work from a folder, without a server, without a request."""

from smartprov.render.html.downloads import Download, downloads_of
from smartprov.render.html.single import render_report, render_single_file
from smartprov.render.html.site import render_html

__all__ = ["Download", "downloads_of", "render_html", "render_report", "render_single_file"]
