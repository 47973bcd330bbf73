export default () => <div><img src="a" /></div>;
