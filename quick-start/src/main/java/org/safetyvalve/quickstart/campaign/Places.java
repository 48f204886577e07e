package org.safetyvalve.quickstart.campaign;

import java.util.List;

/** The districts of Rizhao with their streets and towns. */
enum Places {
    DONGGANG("371102", "东港区", "donggang", 36, "日照街道,石臼街道,秦楼街道,奎山街道,北京路街道,卧龙山街道,两城街道,后村镇,西湖镇,陈疃镇,南湖镇,三庄镇,涛雒镇,河山镇"),
    LANSHAN("371103", "岚山区", "lanshan", 24, "岚山头街道,安东卫街道,虎山镇,碑廓镇,高兴镇,黄墩镇,中楼镇,巨峰镇"),
    WULIAN("371121", "五莲县", "wulian", 16, "洪凝街道,高泽街道,街头镇,潮河镇,许孟镇,于里镇,汪湖镇,叩官镇,中至镇,松柏镇,石场乡,户部乡"),
    JUXIAN(
            "371122",
            "莒县",
            "juxian",
            24,
            "城阳街道,店子集街道,浮来山街道,阎庄街道,刘官庄镇,夏庄镇,峤山镇,小店镇,龙山镇,东莞镇,招贤镇,长岭镇,安庄镇,洛河镇,碁山镇,寨里河镇,桑园镇,果庄镇,库山乡");

    private final String code;
    private final String chinese;
    private final String slug;
    private final int weight;
    private final List<String> towns;

    Places(String code, String chinese, String slug, int weight, String towns) {
        this.code = code;
        this.chinese = chinese;
        this.slug = slug;
        this.weight = weight;
        this.towns = List.of(towns.split(","));
    }

    String code() {
        return code;
    }

    String chinese() {
        return chinese;
    }

    /** How ids call it. */
    String slug() {
        return slug;
    }

    /** Its share of the enterprises, in hundredths. */
    int weight() {
        return weight;
    }

    List<String> towns() {
        return towns;
    }
}
