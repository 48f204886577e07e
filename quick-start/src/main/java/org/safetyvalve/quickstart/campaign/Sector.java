package org.safetyvalve.quickstart.campaign;

import java.util.List;

/** The sectors with the kinds of businesses in them and what is usually wrong there. */
enum Sector {
    FIRE_SAFETY(
            "fire-safety",
            20,
            "商贸城,家具广场,汽车市场,仓储服务,农贸市场,宾馆",
            "灭火器压力不足,疏散通道堆放杂物,应急照明灯损坏,消火栓箱被遮挡,防火门闭门器缺失,电动车在楼道充电,安全出口上锁,插座过载"),
    HAZARDOUS_CHEMICALS(
            "hazardous-chemicals", 8, "化工,气体,油品销售,涂料,溶剂贸易", "可燃气体报警器未检定,防静电接地断开,物料标识不清,洗眼器无水,安全阀铅封缺失,动火作业票填写不全,罐区杂草未清"),
    CONSTRUCTION("construction", 14, "建筑工程,市政工程,装饰装修,物业服务,钢结构", "临边防护缺失,脚手架扫地杆不全,配电箱未上锁,塔吊限位失灵,工人未系安全带,基坑边堆载,消防水管无压"),
    TRANSPORT("transport", 12, "物流,客运,危货运输,港口装卸,汽车修理", "车辆灭火器过期,驾驶员培训记录缺失,动态监控离线,货物捆扎不牢,车辆反光标识脱落,场站通道未划线"),
    MINING("mining", 4, "采石,矿业,砂石,石材", "边坡浮石未清,警示标志缺失,爆破记录不全,供电线路老化,运输道路无挡墙"),
    INDUSTRY_TRADE(
            "industry-trade",
            24,
            "机械制造,水产加工,木业,食品,纺织,钢铁制品,铸造,造纸",
            "设备防护罩缺失,有限空间未上锁挂牌,粉尘清理不及时,行车吊钩防脱装置损坏,液氨机房报警器故障,临时用电未审批,叉车限速标识缺失"),
    SPECIAL_EQUIPMENT("special-equipment", 6, "电梯工程,锅炉供热,起重设备,燃气", "电梯未按期检验,压力表超期,安全阀未校验,作业人员证书过期,锅炉水位计模糊"),
    TOURISM("tourism", 4, "景区管理,游乐,民宿,旅行社", "游乐设备日检记录缺失,护栏松动,救生器材不足,客流预警标志缺失"),
    EDUCATION("education", 5, "培训学校,幼儿园,职业学校", "疏散示意图缺失,食堂燃气报警器未接电,校车逃生锤缺失,宿舍违规用电"),
    OTHER("other", 3, "养老服务,医院,渔业,农机服务", "应急预案未修订,值班记录不全,消防培训缺失,用电线路裸露");

    private final String code;
    private final int weight;
    private final List<String> businesses;
    private final List<String> defects;

    Sector(String code, int weight, String businesses, String defects) {
        this.code = code;
        this.weight = weight;
        this.businesses = List.of(businesses.split(","));
        this.defects = List.of(defects.split(","));
    }

    String code() {
        return code;
    }

    /** Its share of the enterprises, in hundredths. */
    int weight() {
        return weight;
    }

    List<String> businesses() {
        return businesses;
    }

    List<String> defects() {
        return defects;
    }

    static Sector of(String code) {
        for (Sector sector : values()) {
            if (sector.code.equals(code)) {
                return sector;
            }
        }
        throw new IllegalArgumentException("no sector " + code);
    }
}
