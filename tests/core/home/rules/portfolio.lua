return {
rule 'nothing_there' { on = 'portfolio', level = 'must', title = 'nothing_there', why = 'w', advice = 'a' },
rule 'too_few' { on = 'portfolio', level = 'must', title = 'too_few', why = 'w', advice = 'a' },
rule 'unclaimed' { on = 'portfolio', level = 'should', title = 'unclaimed', why = 'w', advice = 'a' },
rule 'uncovered' { on = 'portfolio', level = 'should', title = 'uncovered', why = 'w', advice = 'a' },
rule 'claim' { on = 'portfolio', level = 'must', title = 'claim', why = 'w', advice = 'a' },
rule 'question' { on = 'portfolio', level = 'ask', title = 'question', why = 'w', advice = 'a' },
rule 'there' { on = 'portfolio', title = 't', why = 'w', advice = 'a', check = function() end } }
