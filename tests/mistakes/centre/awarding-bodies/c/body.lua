return body 'c' { title = 'C' }
