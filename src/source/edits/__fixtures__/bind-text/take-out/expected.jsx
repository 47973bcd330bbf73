export default function Card({ author, title = 'x' }) {
	return <p>{author}</p>;
}
