# Päällekkäisyys
overlaps-title = Missä hankkeet menevät päällekkäin?
