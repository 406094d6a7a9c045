# What whoever runs the installation sees: accounts, plans, requests.

problem-not-a-code = Use 1 to 30 small letters, digits and underscores.
problem-not-a-namespace = A namespace has 1 to 25 letters, digits, “-”, “.” and “_”.
problem-namespace-taken = Somebody has this namespace. Choose another one.
error-plan-needed-title = This plan is needed
error-plan-needed-text = The installation always needs this plan, so it cannot be deleted or offered. You can change what it says.
