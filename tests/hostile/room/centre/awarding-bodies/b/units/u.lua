return amends 'b/u' { because = 'w', criterion 'C1' { every 'objective' { must = { attack.attack } } } }
