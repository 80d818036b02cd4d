"""The tabs of the window; none knows another."""
