# Överlapp
overlaps-title = Var överlappar projekten?
