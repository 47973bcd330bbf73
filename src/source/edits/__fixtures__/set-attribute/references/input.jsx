export default () => <img src="a" />;
