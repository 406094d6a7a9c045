# Tarife und was sie enthalten.

plan-free = Kostenlos
feature-custom-clients = Eigene Clients
feature-own-namespace = Ein eigener Namensraum
feature-rest = Die REST-Schnittstelle
