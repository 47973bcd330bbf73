export default function Card({
	tagline = "Untitled",
}) {
	return <p data-field={"tagline"}>{tagline}</p>;
}
