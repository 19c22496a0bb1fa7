"""Recognise names and dates in a text: states, actors, dates; each with its exact place."""
