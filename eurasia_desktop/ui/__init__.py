"""The window: it states intents and shows what services and models give it."""
