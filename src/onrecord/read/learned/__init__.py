"""What the learned readers share: words, clauses, features, and tables of small integer weights.

>>> from onrecord.read.learned.clauses import clauses, words
>>> found = clauses(words("Continue to train judges"), {"continue", "train"})
>>> [clause.words[0] for clause in found]
['continue', 'train']
"""
