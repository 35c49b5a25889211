return suite 'c/u' { failing 'C1' { given = 'good.yaml', finds = { 'C1 smart.clear' } } }
