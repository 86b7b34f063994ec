# Overlaps
overlaps-title = Where do projects overlap?
