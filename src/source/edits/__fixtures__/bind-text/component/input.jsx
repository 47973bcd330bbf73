const Name = () => <b>Ada</b>;
export default ({ author }) => <p><Name />{author}</p>;
