"""What the pages of the study visits are made of: who goes where, and how a visit goes.

reckoning     what runs in the child process: the best plan, and what the rules cost
choices       the side of the Allocation page: day, aim, rules
places        the table of a proposal: who goes where, the wishes, why
outcome       what is said above it: how good it is, how full each visit, what contradicts
wish_column   wishes typed as on a paper grid: "3 1 4", Enter
"""
