"""The mock's own control API: plain handlers, like any service's, that act on sandboxes from outside."""
