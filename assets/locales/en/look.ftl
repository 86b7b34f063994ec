# How the map is read: level, measure, classes, colors
action-set-level = Choose the areas
action-set-classes = Choose the classes
action-set-ramp = Choose the colors of the classes
action-set-shape = Choose areas or circles by residents
action-pin = Give the project a color of its own
action-unpin = Take away the project's own color
