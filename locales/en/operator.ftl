# What whoever runs the installation sees: accounts, plans, requests.

problem-not-a-code = Use 1 to 30 small letters, digits and underscores.
error-plan-needed-title = This plan is needed
error-plan-needed-text = The installation always needs this plan, so it cannot be deleted or offered. You can change what it says.
