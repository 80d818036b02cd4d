"""Charts and canvases: the only importer of pyqtgraph; loaded after the first paint."""
