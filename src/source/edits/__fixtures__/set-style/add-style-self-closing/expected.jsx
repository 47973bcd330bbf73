export default () => <div><img src="a" style={{ gap: 2 }} /></div>;
