return body "pearson" {
	title = "Pearson Education Ltd",
}
