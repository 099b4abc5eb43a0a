"""Whole journeys through the pages, as people take them."""
