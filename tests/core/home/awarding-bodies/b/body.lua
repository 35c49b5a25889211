return body 'b' { title = 'B' }
