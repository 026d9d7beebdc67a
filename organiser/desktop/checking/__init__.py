"""What the Checks page is made of.

sieve     which findings are shown: by severity, rule, person, day and typed words
card      one finding: what, why, the remedy, and the way to its row
accepting the reason for which a finding is accepted
"""
