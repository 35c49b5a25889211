return suite "city-and-guilds/develop-personal-performance" { good "depot.yaml" {}, good "surgery.yaml" {} }
