# Plans and what they include.

plan-free = Free
feature-custom-clients = Custom clients
feature-own-namespace = A namespace of your own
feature-rest = The REST interface
