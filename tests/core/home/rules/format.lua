return {
rule 'unknown_key' { on = 'portfolio', level = 'should', title = 'unknown_key', why = 'w', advice = 'a' },
rule 'date' { on = 'portfolio', level = 'must', title = 'date', why = 'w', advice = 'a' },
rule 'word' { on = 'portfolio', level = 'should', title = 'word', why = 'w', advice = 'a' },
rule 'reference' { on = 'portfolio', level = 'must', title = 'reference', why = 'w', advice = 'a' },
rule 'value' { on = 'portfolio', level = 'should', title = 'value', why = 'w', advice = 'a' },
}
