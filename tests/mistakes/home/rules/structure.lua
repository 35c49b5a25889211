return {
rule 'claimed' { on = 'portfolio', title = 't', why = 'w', advice = 'a', check = function() end },
rule 'credits' { on = 'portfolio', title = 't', why = 'w', advice = 'a', check = function() end },
rule 'optional' { on = 'portfolio', title = 't', why = 'w', advice = 'a', check = function() end },
rule 'mandatory' { on = 'portfolio', title = 't', why = 'w', advice = 'a', check = function() end },
rule 'group_credits' { on = 'portfolio', title = 't', why = 'w', advice = 'a', check = function() end },
rule 'group_units' { on = 'portfolio', title = 't', why = 'w', advice = 'a', check = function() end },
rule 'level' { on = 'portfolio', title = 't', why = 'w', advice = 'a', check = function() end },
rule 'known_units' { on = 'portfolio', title = 't', why = 'w', advice = 'a', check = function() end },
rule 'counted_once' { on = 'portfolio', title = 't', why = 'w', advice = 'a', check = function() end },
rule 'stated' { on = 'portfolio', title = 't', why = 'w', advice = 'a', check = function() end },
rule 'registration' { on = 'portfolio', title = 't', why = 'w', advice = 'a', check = function() end },
rule 'certification' { on = 'portfolio', title = 't', why = 'w', advice = 'a', check = function() end },
}
