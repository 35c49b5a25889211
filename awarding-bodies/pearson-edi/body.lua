return body "pearson-edi" {
	title = "Pearson EDI",
}
