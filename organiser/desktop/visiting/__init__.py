"""What the pages of study visits and groups are made of.

reckoning     what runs in the child process: the best plan, what rules cost, groups
choices       the side of the Allocation page: day, aim, rules
places        the table of a proposal: who goes where, the wishes, why
outcome       what is said above it: how good it is, how full each visit, what contradicts
lists         wishes, pairs together and apart, buses; wish_column: "3 1 4", Enter; later_tab
taking_over   hosts and wishes from a file
way_editor    a visit as one list: way_model, way_texts, way_edits; order_words, turns
map_view      the sketch of a visit to scale; ground_layer: a map of one's own below it
group_table   the people of working groups
"""
