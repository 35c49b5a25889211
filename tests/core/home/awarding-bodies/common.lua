return common { the 'portfolio' { must = { portfolio.there } } }
